"""What a paper is called, and what a question names by it."""
