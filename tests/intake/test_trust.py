"""Whom our connections trust: this machine's authorities, and one of the owner's where it is told."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest
from brueckenpost.intake.errors import MailboxSettingsError
from brueckenpost.intake.trust import trusted_certificates

from tests.intake.dovecot import make_certificate


class TestTrust:
    def test_names_and_certificates_are_always_checked(self, tmp_path: Path) -> None:
        """With an authority of the owner's as well; nothing of TLS before 1.2."""
        make_certificate(tmp_path)
        for file in (None, tmp_path / "cert.pem"):
            trusted = trusted_certificates(file)
            assert (trusted.verify_mode, trusted.check_hostname) == (ssl.CERT_REQUIRED, True)
            assert trusted.minimum_version >= ssl.TLSVersion.TLSv1_2

    def test_the_owners_authority_comes_beside_the_machines(self, tmp_path: Path) -> None:
        """None of those that were trusted before is lost."""
        make_certificate(tmp_path)
        ours, both = trusted_certificates(None), trusted_certificates(tmp_path / "cert.pem")
        more = {each["serialNumber"] for each in both.get_ca_certs()} - {
            each["serialNumber"] for each in ours.get_ca_certs()
        }
        assert len(more) == 1
        assert both.cert_store_stats()["x509"] == ours.cert_store_stats()["x509"] + 1

    @pytest.mark.parametrize(
        "content",
        [None, b"", b"kein Zertifikat", b"-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n"],
    )
    def test_a_file_without_one_is_named(self, content: bytes | None, tmp_path: Path) -> None:
        """Not there, empty, or something else: with its path and key, and no trace."""
        file = tmp_path / "unser.pem"
        if content is not None:
            file.write_bytes(content)
        with pytest.raises(MailboxSettingsError, match=r"ca_file .*unser\.pem holds no readable certificate"):
            trusted_certificates(file)
