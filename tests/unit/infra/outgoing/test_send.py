"""Requests that leave: to the address that was checked and no other, within their time, with a bounded answer."""

import socket
import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from factories.odd_server import OddServer
from watchfloor.infra.outgoing.addresses import Listed, listed
from watchfloor.infra.outgoing.errors import (
    AddressRefused,
    BadAddress,
    CutOff,
    NameUnknown,
    NotReached,
    NotTrusted,
    TookTooLong,
)
from watchfloor.infra.outgoing.lookup import Lookup
from watchfloor.infra.outgoing.send import Answer, Sender, sender_of
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import InvalidInput

HERE = listed(["127.0.0.1"])
NAME = "platform.example"


@pytest.fixture
def server() -> Iterator[OddServer]:
    made = OddServer()
    yield made
    made.stop()


def port_of(server: OddServer) -> int:
    return int(server.url.rpartition(":")[2])


def leads_to(*addresses: str) -> Lookup:
    return lambda *_: list(addresses)


def post(sender: Sender, url: str) -> Answer:
    return sender.post(url, headers={"X-Told": "yes"}, content=b"told")


def test_a_request_goes_to_the_address_and_names_the_host(server: OddServer) -> None:
    server.answer = (201, "text/plain", b"taken")

    answer = post(Sender(allowed=HERE, lookup=leads_to("127.0.0.1")), f"http://{NAME}:{port_of(server)}/a?b=c")

    assert (answer.status, answer.content, answer.is_whole) == (201, b"taken", True)
    method, path, headers, body = server.asked[0]
    assert (method, path, body) == ("POST", "/a?b=c", b"told")
    assert headers["Host"] == f"{NAME}:{port_of(server)}"
    assert headers["X-Told"] == "yes"


def test_a_name_is_looked_up_once_so_that_it_cannot_lead_elsewhere_afterwards(server: OddServer) -> None:
    asked: list[str] = []

    def rebinding(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

    post(Sender(allowed=HERE, lookup=rebinding), f"http://{NAME}:{port_of(server)}/")

    assert (asked, len(server.asked)) == ([NAME], 1)


@pytest.mark.parametrize(
    "addresses",
    [["127.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["169.254.169.254"], ["::1"], ["::ffff:127.0.0.1"], ["64:ff9b::7f00:1"]],
)
def test_a_name_that_leads_inside_is_not_sent_to(addresses: list[str], server: OddServer) -> None:
    with pytest.raises(AddressRefused):
        post(Sender(lookup=leads_to(*addresses)), f"https://{NAME}:{port_of(server)}/")
    assert server.asked == []


def test_this_machine_is_not_sent_to_by_any_of_its_names(server: OddServer) -> None:
    for host in ("localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "127.8.8.8", "0.0.0.0"):  # noqa: S104 - it is refused
        with pytest.raises(AddressRefused):
            post(Sender(), f"http://{host}:{port_of(server)}/")
    assert server.asked == []


def test_an_unknown_name_and_a_slow_name_server_are_told_apart() -> None:
    answers = threading.Event()

    def slow(host: str, port: int) -> list[str]:
        answers.wait(30)
        return ["127.0.0.1"]

    with pytest.raises(NameUnknown):
        post(Sender(lookup=leads_to()), f"https://{NAME}/")
    with pytest.raises(TookTooLong):
        post(Sender(lookup=slow, seconds=0.05), f"https://{NAME}/")
    answers.set()


def test_a_redirect_is_an_answer_and_not_followed() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        inside = OddServer()
        moved = f"HTTP/1.1 302 Found\r\nLocation: {inside.url}/secret\r\nContent-Length: 0\r\n\r\n".encode()
        thread = threading.Thread(target=answer_with, args=(listening, moved))
        thread.start()

        answer = post(Sender(allowed=HERE), f"http://127.0.0.1:{listening.getsockname()[1]}/")

        thread.join()
        inside.stop()
    assert (answer.status, inside.asked) == (302, [])


def hear(connection: socket.socket) -> None:
    """Read a request to its end: who hangs up on unread words resets the connection."""
    heard = b""
    while not heard.endswith(b"told"):
        heard += connection.recv(65_536)


def answer_with(listening: socket.socket, content: bytes, *, then_wait_for: threading.Event | None = None) -> None:
    """Take one connection and answer it with these bytes."""
    connection, _ = listening.accept()
    with connection:
        hear(connection)
        connection.sendall(content)
        if then_wait_for:
            then_wait_for.wait(30)


def test_an_answer_is_read_to_a_bound(server: OddServer) -> None:
    server.answer = (200, "text/plain", b"x" * 1_000_000)

    answer = post(Sender(allowed=HERE, largest=1_000), f"{server.url}/")

    assert (len(answer.content), answer.is_whole) == (1_000, False)


def test_a_packed_answer_is_not_unpacked() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        packed = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"
        thread = threading.Thread(target=answer_with, args=(listening, packed))
        thread.start()

        answer = post(Sender(allowed=HERE), f"http://127.0.0.1:{listening.getsockname()[1]}/")

        thread.join()
    assert answer.content == b"abc"


@pytest.mark.parametrize(
    "begun", [b"", b"HTTP/1.1 200 OK\r\nX-A: ", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"]
)
def test_a_silent_receiver_is_left_when_the_time_is_over(begun: bytes) -> None:
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=answer_with, args=(listening, begun), kwargs={"then_wait_for": over})
        thread.start()

        with pytest.raises(TookTooLong):
            post(Sender(allowed=HERE, seconds=0.2), f"http://127.0.0.1:{listening.getsockname()[1]}/")

        over.set()
        thread.join()


def test_headers_that_drip_for_ever_do_not_hold_a_sender() -> None:
    over = threading.Event()

    def drip(listening: socket.socket) -> None:
        connection, _ = listening.accept()
        with connection:
            hear(connection)
            connection.sendall(b"HTTP/1.1 200 OK\r\nX-Drip: ")
            while not over.wait(0.01):
                try:
                    connection.sendall(b"x")
                except OSError:
                    return

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=drip, args=(listening,))
        thread.start()
        with pytest.raises(TookTooLong):
            post(Sender(allowed=HERE, seconds=0.3), f"http://127.0.0.1:{listening.getsockname()[1]}/")
        over.set()
        thread.join()


def test_what_broke_off_and_what_was_not_there_are_told_apart(server: OddServer) -> None:
    server.promised = 50
    with pytest.raises(CutOff):
        post(Sender(allowed=HERE, seconds=5), f"{server.url}/")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        with pytest.raises(NotReached):
            post(Sender(allowed=HERE, seconds=5), f"http://127.0.0.1:{free.getsockname()[1]}/")


def test_proxies_of_the_environment_are_not_used(server: OddServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    assert post(Sender(allowed=HERE), f"{server.url}/").status == 200


def test_the_settings_say_what_may_be_reached(tmp_path: Path) -> None:
    sender = sender_of(Settings(home=tmp_path, outgoing_allowed=("10.0.0.0/8",), outgoing_seconds=3.0))

    assert (sender.allowed, sender.seconds) == (listed(["10.0.0.0/8"]), 3.0)
    with pytest.raises(InvalidInput):
        sender_of(Settings(home=tmp_path, outgoing_allowed=("not a host",)))
    assert sender_of(Settings(home=tmp_path)).allowed == Listed()


def test_a_url_that_the_client_cannot_send_is_a_typed_error() -> None:
    with pytest.raises(BadAddress):
        post(Sender(), "https://platform.example:x/")


def certificate(folder: Path, name: str) -> Path:
    """A certificate for a name, signed by itself, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path = folder / "server.pem"
    path.write_bytes(private + made.public_bytes(Encoding.PEM))
    return path


@pytest.mark.parametrize("proved", [NAME, "another.example"])
def test_the_name_is_proved_by_tls_although_the_address_is_spoken_to(tmp_path: Path, proved: str) -> None:
    path = certificate(tmp_path, proved)
    names: list[str | None] = []
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(path)
    serving.sni_callback = lambda _socket, name, _context: names.append(name)
    sender = Sender(
        allowed=listed([str(ip_address("127.0.0.1"))]),
        lookup=leads_to("127.0.0.1"),
        trust=ssl.create_default_context(cafile=str(path)),
    )
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            connection, _ = listening.accept()
            try:
                with serving.wrap_socket(connection, server_side=True) as spoken:
                    hear(spoken)
                    spoken.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")
            except OSError:
                connection.close()

        thread = threading.Thread(target=serve)
        thread.start()
        url = f"https://{NAME}:{listening.getsockname()[1]}/"
        if proved == NAME:
            assert post(sender, url).status == 204
        else:
            with pytest.raises(NotTrusted):
                post(sender, url)
        thread.join()
    assert names == [NAME]
