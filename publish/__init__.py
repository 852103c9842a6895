"""Approved entries in, a folder of pages out; and the screens that show a record."""
