"""What may go wrong with an outgoing request, each with a code that can be kept without saying anything private."""

from watchfloor.kernel.errors import InvalidInput, Refused, Unavailable


class BadAddress(InvalidInput):
    """The URL cannot be used as it is written (422)."""

    code = "bad_url"


class AddressRefused(Refused):
    """The URL leads to a machine that outgoing requests may not reach (403)."""

    code = "address_refused"


class NameUnknown(Unavailable):
    """The host's name leads to no address now (503)."""

    code = "name_unknown"


class NotReached(Unavailable):
    """Nothing took the connection (503)."""

    code = "not_reached"


class NotTrusted(Unavailable):
    """The other side could not prove that it is the named host (503)."""

    code = "not_trusted"


class TookTooLong(Unavailable):
    """The time of the request was over before its answer was there (503)."""

    code = "took_too_long"


class CutOff(Unavailable):
    """The connection ended before the answer did (503)."""

    code = "cut_off"


class NotConfigured(Unavailable):
    """The desk was not told by which server it sends mail (503)."""

    code = "mail_not_configured"


class SignInRefused(Unavailable):
    """The mail server did not take the name and password (503)."""

    code = "mail_sign_in_refused"


class NoTls(Unavailable):
    """The mail server offers no STARTTLS, and nothing is told it without (503)."""

    code = "no_starttls"


Failed = NameUnknown | NotReached | NotTrusted | TookTooLong | CutOff | AddressRefused | BadAddress
