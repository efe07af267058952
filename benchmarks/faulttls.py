"""Certificates for loopback: a root of our own, and what it signs well or badly."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

_PEM, _PLAIN = serialization.Encoding.PEM, serialization.NoEncryption()
_NOW = datetime.now(UTC)


def certified(folder: Path, which: str) -> tuple[Path, ssl.SSLContext]:
    """Return a root's path and a server's context: ``good``, ``expired``, ``self-signed``, ``named``.

    ``named``: for another host. The root is trusted by whoever sets SSL_CERT_FILE to its path.
    """
    root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    root = _certificate("Root of Sarsabz", root_key, None, root_key, is_root=True)
    signer = (None, key) if which == "self-signed" else (root, root_key)
    days = (-30, -1) if which == "expired" else (-1, 30)
    host = "elsewhere.example" if which == "named" else "127.0.0.1"
    leaf = _certificate(host, key, *signer, days=days)
    (folder / "root.pem").write_bytes(root.public_bytes(_PEM))
    private = key.private_bytes(_PEM, serialization.PrivateFormat.PKCS8, _PLAIN)
    (folder / "leaf.pem").write_bytes(private + leaf.public_bytes(_PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "leaf.pem")
    return folder / "root.pem", context


def _certificate(
    host: str, key: ec.EllipticCurvePrivateKey, signer: x509.Certificate | None,
    signing: ec.EllipticCurvePrivateKey, *, days: tuple[int, int] = (-30, 30), is_root: bool = False,
) -> x509.Certificate:  # fmt: skip
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, host)])
    made = (
        x509.CertificateBuilder(signer.subject if signer else name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(_NOW + timedelta(days=days[0]))
        .not_valid_after(_NOW + timedelta(days=days[1]))
        .add_extension(x509.BasicConstraints(ca=is_root, path_length=None), critical=True)
    )  # fmt: skip
    if not is_root:
        try:
            alternative: x509.GeneralName = x509.IPAddress(ip_address(host))
        except ValueError:
            alternative = x509.DNSName(host)
        made = made.add_extension(x509.SubjectAlternativeName([alternative]), critical=False)
    return made.sign(signing, hashes.SHA256())
