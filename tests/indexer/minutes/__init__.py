"""What minutes record: actions and decisions."""
