"""The bot: questions become answers with cited passages, on every surface."""
