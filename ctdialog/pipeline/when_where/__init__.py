"""When and where a meeting is, and whether its people sit in one room."""
