"""Which addresses are on the open internet, and which only a listed exception may reach."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from watchfloor.kernel.errors import InvalidInput

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

# IANA's special-purpose registries, written out: what Python calls global differs between its versions.
CLOSED_V4 = tuple(
    IPv4Network(text)
    for text in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",  # carrier-grade NAT
        "127.0.0.0/8",
        "169.254.0.0/16",  # link-local, where clouds keep their metadata
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
        "168.63.129.16/32",  # a cloud's own host, at an address that looks public
    )
)
OPEN_V6 = IPv6Network("2000::/3")
CLOSED_V6 = tuple(
    IPv6Network(text)
    for text in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20", "5f00::/16")
)
ISATAP, ISATAP_MASK = 0x00005EFE, 0xFDFFFFFF
TRANSLATED = IPv6Network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Listed:
    """What the operator lets outgoing requests reach although it is not on the open internet."""

    hosts: frozenset[str] = frozenset()
    networks: tuple[Network, ...] = ()

    def holds(self, host: str, address: Address) -> bool:
        """Whether the host is listed by its name, or the address lies in a listed network."""
        return host in self.hosts or any(address in network for network in self.networks)


def listed(entries: Iterable[str]) -> Listed:
    """From host names, addresses and CIDR networks, as the setting holds them. Raises InvalidInput."""
    hosts: set[str] = set()
    networks: list[Network] = []
    for entry in (entry.strip().lower().rstrip(".") for entry in entries):
        try:
            networks.append(ip_network(entry))
        except ValueError:
            if not entry or not all(part.replace("-", "").isalnum() and part.isascii() for part in entry.split(".")):
                raise InvalidInput(
                    f"WATCHFLOOR_OUTGOING_ALLOWED holds {entry[:80]!r}, which is no host and no network.",
                    fix='Write it like ["platform.internal", "10.1.0.0/16"].',
                    code="bad_outgoing_allowed",
                ) from None
            hosts.add(entry)
    return Listed(frozenset(hosts), tuple(networks))


def plain(address: Address) -> Address:
    """An IPv4 address that is written as an IPv6 one (`::ffff:a.b.c.d`), as what it is."""
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address


def is_open(address: Address) -> bool:
    """Whether an address is on the open internet, and so is each address that it carries inside."""
    seen = plain(address)
    if isinstance(seen, IPv4Address):
        return not any(seen in network for network in CLOSED_V4)
    if seen in TRANSLATED:
        return is_open(low_bits(seen))
    is_outside = seen not in OPEN_V6 or any(seen in network for network in CLOSED_V6)
    return not is_outside and all(is_open(inner) for inner in tunnelled(seen))


def tunnelled(address: IPv6Address) -> Iterator[IPv4Address]:
    """The IPv4 address of an ISATAP tunnel, where the interface part names one; 6to4 and Teredo are closed whole."""
    if (int(address) >> 32) & ISATAP_MASK == ISATAP:
        yield low_bits(address)


def low_bits(address: IPv6Address) -> IPv4Address:
    """The last 32 bits as an address of their own."""
    return IPv4Address(int(address) & 0xFFFFFFFF)


def read_address(text: str) -> Address | None:
    """An address in its usual notation without a zone; None for anything else."""
    try:
        return ip_address(text) if "%" not in text else None
    except ValueError:
        return None
