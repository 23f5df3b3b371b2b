"""From a question to ranked passages: searched, read again, and put in order by a reranker."""
