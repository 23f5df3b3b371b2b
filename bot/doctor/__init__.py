"""What is configured, what is missing, what is wrong, and how to mend it: a line a check."""
