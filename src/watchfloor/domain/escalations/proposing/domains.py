"""What the domain of a sender says: whose country it is, and whether a government hands it out."""

GOVERNMENTS = {
    "gov.au": "AU",
    "gov.cn": "CN",
    "gov.hk": "HK",
    "go.id": "ID",
    "gov.in": "IN",
    "nic.in": "IN",
    "go.jp": "JP",
    "lg.jp": "JP",
    "go.kr": "KR",
    "gov.my": "MY",
    "govt.nz": "NZ",
    "gov.ph": "PH",
    "gov.sg": "SG",
    "go.th": "TH",
    "gov.tw": "TW",
    "gov.vn": "VN",
    "gov.uk": "GB",
    "police.uk": "GB",
    "gov": "US",
    "gov.ru": "RU",
    "europa.eu": "EU",
}
"""Endings under which registries register public bodies only."""
COUNTRIES = {
    "au": "AU", "cn": "CN", "de": "DE", "es": "ES", "eu": "EU", "fr": "FR", "hk": "HK", "id": "ID", "in": "IN",
    "jp": "JP", "kr": "KR", "my": "MY", "nz": "NZ", "ph": "PH", "ru": "RU", "sg": "SG", "th": "TH", "tw": "TW",
    "uk": "GB", "us": "US", "vn": "VN",
}  # fmt: skip


def government_of(domain: str) -> str | None:
    """The country whose government hands out this domain, where one does."""
    return next((place for ending, place in GOVERNMENTS.items() if is_within(domain, ending)), None)


def country_of(domain: str) -> str | None:
    """The country of a domain's last part."""
    return COUNTRIES.get(domain.rpartition(".")[2])


def is_within(domain: str, ending: str) -> bool:
    """Whether a domain is another, or lies below it."""
    return domain == ending or domain.endswith(f".{ending}")


def domain_of(address: str) -> str:
    """The domain of a mail address in lower case; empty where there is none."""
    return address.rpartition("@")[2].strip().strip(".>").lower() if "@" in address else ""
