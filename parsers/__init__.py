"""Bytes in, record out: pure reading of e-mails, without network, database, clock or configuration."""
