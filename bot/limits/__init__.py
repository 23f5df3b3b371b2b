"""How many questions may be asked: by one person and by all, in a minute and at once."""
