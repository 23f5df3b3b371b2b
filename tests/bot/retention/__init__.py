"""What goes with age, and what does not."""
