"""What is held on people, given out and erased."""
