"""A language model's server that speaks OpenAI's protocol and misbehaves on demand."""
