"""Registers and word lists that the parsers ship, and the script that builds one of them."""
