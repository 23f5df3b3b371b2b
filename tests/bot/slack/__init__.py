"""Stories of the app in Slack, over the real store and a Slack that behaves like the real one."""
