"""What the server writes of itself: lines or JSON, each with the request that it belongs to."""
