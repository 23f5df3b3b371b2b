"""What people thought of answers, kept with what made the answer; gold candidates out of it."""
