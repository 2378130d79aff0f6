"""Where a URL leads, and which notations are refused because readers disagree about them."""

import pytest

from watchfloor.infra.outgoing.addresses import Listed, listed
from watchfloor.infra.outgoing.errors import AddressRefused, BadAddress
from watchfloor.infra.outgoing.target import Target, check_written, read_target

ODD = """
ftp://platform.example/ file:///etc/passwd gopher://platform.example/ //platform.example/ platform.example
https:// https:///path http://:80/ https://user@platform.example/ https://user:word@platform.example/
https://@platform.example/ https://platform.example:99999/ https://platform.example:0/ https://platform.example:x/
https://platform.example/#part http://2130706433/ http://0x7f000001/ http://0x7f.1/ http://0177.0.0.1/ http://127.1/
http://127.0.1/ http://0/ http://1/ http://127.0.0.1./ http://0x/ http://256.256.256.256/ http://127.0.0.0x1/
http://[::1 http://::1/ http://[::1%25eth0]/ http://[fe80::1%eth0]/ http://[v1.foo]/ http://[127.0.0.1]/x
http://platform..example/ http://.platform.example/ http://-platform.example/ http://platform-.example/
http://plat%66orm.example/ http://127.0.0.1%2f@platform.example/ http://platform.example\\@127.0.0.1/
http://platform.example|x/ http://①②⑦.⓪.⓪.①/ http://１２７.0.0.1/ http://plätform.example/ http://127。0。0。1/
"""


@pytest.mark.parametrize(
    "url",
    [
        *ODD.split(),
        "",
        " https://a.example/",
        "https://a.example/\n",
        "https://a.example/\t",
        "https://a.example/a b",
        f"https://a.example/{'x' * 2_000}",
        f"https://{'a' * 64}.example/",
    ],
)
def test_an_odd_url_is_refused(url: str) -> None:
    with pytest.raises(BadAddress) as refused:
        read_target(url)
    assert refused.value.fix


@pytest.mark.parametrize(
    ("url", "target", "authority"),
    [
        ("https://Platform.Example", Target("https", "platform.example", 443, "/"), "platform.example"),
        ("HTTPS://a.example:8443/h?k=v", Target("https", "a.example", 8443, "/h?k=v"), "a.example:8443"),
        ("http://a.example.:80/", Target("http", "a.example", 80, "/"), "a.example"),
        ("https://[2606:4700::1]/x", Target("https", "2606:4700::1", 443, "/x"), "[2606:4700::1]"),
        ("https://[2606:4700::1]:1/x", Target("https", "2606:4700::1", 1, "/x"), "[2606:4700::1]:1"),
        (
            "https://xn--pltform-4wa.example/",
            Target("https", "xn--pltform-4wa.example", 443, "/"),
            "xn--pltform-4wa.example",
        ),
        ("https://platform_1/", Target("https", "platform_1", 443, "/"), "platform_1"),
        ("https://9.9.9.9/", Target("https", "9.9.9.9", 443, "/"), "9.9.9.9"),
    ],
)
def test_a_plain_url_is_read(url: str, target: Target, authority: str) -> None:
    read = read_target(url)

    assert (read, read.authority) == (target, authority)


@pytest.mark.parametrize(
    "url", ["https://127.0.0.1/", "https://[::1]/", "https://[::ffff:10.0.0.1]/", "https://169.254.169.254/"]
)
def test_a_closed_address_is_refused_before_anything_is_sent(url: str) -> None:
    with pytest.raises(AddressRefused) as refused:
        check_written(read_target(url), Listed())
    assert refused.value.code == "address_refused"


def test_plain_http_is_for_listed_machines() -> None:
    with pytest.raises(AddressRefused) as refused:
        check_written(read_target("http://9.9.9.9/"), Listed())
    assert refused.value.code == "plain_http"
    check_written(read_target("http://9.9.9.9/"), listed(["9.9.9.9"]))
    check_written(read_target("http://10.0.0.1/"), listed(["10.0.0.0/8"]))
    check_written(read_target("http://[::ffff:10.0.0.1]/"), listed(["10.0.0.0/8"]))


def test_a_name_is_judged_only_when_it_is_looked_up() -> None:
    check_written(read_target("https://localhost/"), Listed())
