"""Entries, messages, revisions: the only room that speaks SQL."""
