"""What the policy means for one person and one paper, explained."""
