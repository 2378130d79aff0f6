"""A signature holds for its own key and content alone."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.infra.signing import Signer, fingerprint, load_signer, verify

CONTENT = b'{"decision":"DEC-1"}'


@pytest.fixture
def signer(tmp_path: Path) -> Signer:
    return load_signer(tmp_path / "keys" / "signing.key")


def test_a_signature_holds_for_its_content(signer: Signer) -> None:
    signature = signer.sign(CONTENT)

    assert (len(signature), len(signer.public_key)) == (64, 32)
    assert verify(signer.public_key, signature, CONTENT)


def test_a_signature_does_not_hold_for_other_content(signer: Signer) -> None:
    assert not verify(signer.public_key, signer.sign(CONTENT), CONTENT + b" ")


def test_a_signature_does_not_hold_under_another_key(signer: Signer, tmp_path: Path) -> None:
    other = load_signer(tmp_path / "other.key")

    assert not verify(other.public_key, signer.sign(CONTENT), CONTENT)


@pytest.mark.parametrize("key", [b"", b"short", b"x" * 33])
def test_a_malformed_key_verifies_nothing(signer: Signer, key: bytes) -> None:
    assert not verify(key, signer.sign(CONTENT), CONTENT)


@pytest.mark.parametrize("signature", [b"", b"x" * 63, b"\0" * 64])
def test_a_malformed_signature_is_none(signer: Signer, signature: bytes) -> None:
    assert not verify(signer.public_key, signature, CONTENT)


def test_the_key_is_made_once_and_read_by_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "signing.key"

    first, second = load_signer(path), load_signer(path)

    assert first.public_key == second.public_key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in path.parent.iterdir()] == ["signing.key"]


def test_a_fingerprint_tells_keys_apart(signer: Signer, tmp_path: Path) -> None:
    other = load_signer(tmp_path / "other.key")

    assert len(fingerprint(signer.public_key)) == 64
    assert fingerprint(signer.public_key) != fingerprint(other.public_key)


def test_processes_that_start_at_once_agree_on_one_key(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "signing.key"
    barrier = Barrier(8)

    def load(_: int) -> bytes:
        barrier.wait(timeout=30)
        return load_signer(path).public_key

    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(load, range(8)))

    assert keys == {load_signer(path).public_key}
    assert [entry.name for entry in path.parent.iterdir()] == ["signing.key"]


@given(st.binary(max_size=200), st.data())
def test_a_signature_holds_for_no_other_byte(content: bytes, data: st.DataObject) -> None:
    signer = Signer(Ed25519PrivateKey.from_private_bytes(b"s" * 32))
    signature = bytearray(signer.sign(content))
    signature[data.draw(st.integers(0, 63))] ^= 1 << data.draw(st.integers(0, 7))

    assert not verify(signer.public_key, bytes(signature), content)
    assert not verify(signer.public_key, signer.sign(content), content + b"x")
