"""Transcripts of committee meetings with questions: how well retrieval finds the turns meant."""
