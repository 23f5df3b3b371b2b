"""How long words are kept: what is older than the policy allows is taken away."""
