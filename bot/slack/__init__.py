"""The bot in Slack. It only renders: answers come from ``Answerer``, actions from ``Register``.

What Slack sends is kept before it is acknowledged, and answered by a worker.
"""
