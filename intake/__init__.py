"""Fetching and keeping mail: the only room that speaks IMAP and SMTP."""
