"""S/MIME messages whose content is wrapped into the signature (RFC 8551, application/pkcs7-mime)."""

from __future__ import annotations


def open_signed(content: bytes) -> bytes | None:
    """Give the MIME entity inside signed data; None if it is encrypted or no such structure.

    The signature itself is not checked: a mail proves nothing about its sender.
    """
    from asn1crypto.cms import ContentInfo  # noqa: PLC0415 -- only such mails pay for loading it

    try:
        info = ContentInfo.load(content)
        if info["content_type"].native != "signed_data":
            return None
        inner = info["content"]["encap_content_info"]["content"].native
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError):
        # asn1crypto reads lazily and trips in many ways over structures that are none.
        return None
    return inner if isinstance(inner, bytes) else None
