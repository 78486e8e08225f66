"""What was measured, kept as files and written down as a page."""
