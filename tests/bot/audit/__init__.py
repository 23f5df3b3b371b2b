"""The record of questions and answers, and what is done with it."""
