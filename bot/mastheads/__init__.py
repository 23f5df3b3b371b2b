"""What a paper is called and how it opens: the body, the file and folders, the year."""
