"""Which addresses a request may reach, and how the operator's exceptions are read."""

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.infra.outgoing.addresses import is_open, listed, plain
from watchfloor.kernel.errors import InvalidInput

CLOSED = """
0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255
192.0.0.192 192.0.2.1 192.168.1.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1
255.255.255.255 168.63.129.16 100.100.100.200
:: ::1 ::127.0.0.1 ::8.8.8.8 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:0:127.0.0.1
64:ff9b::127.0.0.1 64:ff9b::10.0.0.1 64:ff9b:1::8.8.8.8 100::1 2001::1 2001:0:7f00:1:: 2001:db8::1 2002:7f00:1::
2002:0808:0808::1 2606:4700::5efe:10.0.0.1 2606:4700::200:5efe:127.0.0.1 3fff::1 5f00::1 fc00::1 fd00:ec2::254 fe80::1
fec0::1 ff02::1
"""
OPEN = """
1.1.1.1 8.8.8.8 9.9.9.9 100.63.255.255 100.128.0.1 172.15.255.255 172.32.0.1 223.255.255.255 ::ffff:8.8.8.8
64:ff9b::8.8.8.8 2606:4700::1111 2620:fe::fe 2a00:1450:4001::200e 2606:4700::5efe:8.8.8.8
"""


@pytest.mark.parametrize("text", CLOSED.split())
def test_what_is_not_on_the_open_internet_is_closed(text: str) -> None:
    assert not is_open(ip_address(text))


@pytest.mark.parametrize("text", OPEN.split())
def test_the_open_internet_is_open(text: str) -> None:
    assert is_open(ip_address(text))


@given(st.ip_addresses(v=4))
def test_no_disguise_opens_an_address_that_is_closed(address: IPv4Address) -> None:
    disguises = [f"::ffff:{address}", f"64:ff9b::{address}", f"2606:4700::5efe:{address}"]

    assert {is_open(IPv6Address(text)) for text in disguises} == {is_open(address)}


@given(st.ip_addresses())
def test_what_python_holds_to_be_private_is_never_open(address: IPv4Address | IPv6Address) -> None:
    seen = plain(address)

    assert not (is_open(address) and (seen.is_private or seen.is_loopback or seen.is_multicast or seen.is_link_local))


@given(st.integers(min_value=0, max_value=2**32 - 1))
def test_six_to_four_and_teredo_are_closed_whatever_they_carry(inner: int) -> None:
    carried = IPv4Address(inner)
    six_to_four = IPv6Address((0x2002 << 112) | (inner << 80))
    teredo = IPv6Address((0x20010000 << 96) | (inner ^ 0xFFFFFFFF))

    assert (six_to_four.sixtofour, teredo.teredo and teredo.teredo[1]) == (carried, carried)
    assert not is_open(six_to_four)
    assert not is_open(teredo)


def test_exceptions_are_hosts_addresses_and_networks() -> None:
    allowed = listed(["Platform.Internal.", "10.1.0.0/16", "::1", " 127.0.0.1 "])

    assert allowed.holds("platform.internal", ip_address("192.168.0.1"))
    assert allowed.holds("other.internal", ip_address("10.1.2.3"))
    assert allowed.holds("::1", ip_address("::1"))
    assert not allowed.holds("other.internal", ip_address("10.2.0.1"))
    assert not allowed.holds("sub.platform.internal", ip_address("192.168.0.1"))


@pytest.mark.parametrize(
    "entry", ["", "10.0.0.1/8", "https://platform.example", "*.internal", "plätform", "a b", "host:80"]
)
def test_an_odd_exception_is_refused(entry: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        listed([entry])
    assert refused.value.code == "bad_outgoing_allowed"
