"""What minutes record: decisions, actions, earlier minutes agreed; each with its paragraph."""
