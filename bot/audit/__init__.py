"""What is put on the record of questions and answers, and how it is read, checked and given out."""
