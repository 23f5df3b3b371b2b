"""Worker processes, healthy and ill."""
