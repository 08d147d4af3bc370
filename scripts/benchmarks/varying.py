"""What differs in every record of a real export: ids, values, addresses, the words of a message."""
import hashlib

_CAPITALS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MESSAGES = (
    "upstream {address} timed out after {small} ms, request {long}",
    "connection reset by peer, attempt {digit}, lsn {long}",
    "shard {digit} is behind by {large} bytes",
    "GC pause of {small} us, heap at {large} KiB",
    'probe failed: status 503, body "overloaded", trace {long}',
    "429 from the carrier, retry after {digit}{digit} s (request {long})",
    "consumer lag {large} on partition {small}",
    "fsync took {small} ms on vol-{long}",
    "serial {long} is not valid after day {small}",
    "{digit} of {small} replicas are ready",
    "tcp {address}: connect: no route to host",
    "evicted: the node had {large} KiB available",
)


class Varying:
    """A stream of values that depends on its name only; the same with every Python 3."""

    def __init__(self, name):
        self._name = name
        self._count = 0
        self._bits = self._left = 0

    def bits(self, count):
        """A whole number of that many bits, at most 256."""
        if self._left < count:
            digest = hashlib.blake2b(b"%s/%d" % (self._name.encode(), self._count)).digest()
            self._count += 1
            self._bits, self._left = int.from_bytes(digest, "big"), 512
        value = self._bits & ((1 << count) - 1)
        self._bits >>= count
        self._left -= count
        return value

    def below(self, limit):
        """A whole number in 0..<limit, where the limit is far below 2^32."""
        return self.bits(32) * limit >> 32

    def pick(self, choices):
        return choices[self.below(len(choices))]

    def hexadecimal(self, digits):
        return "%0*x" % (digits, self.bits(4 * digits))

    def capitals(self, count):
        """Capitals and digits, as PagerDuty's ids have them."""
        number, text = self.bits(6 * count), ""
        for _ in range(count):
            number, digit = divmod(number, 36)
            text += _CAPITALS[digit]
        return text

    def value(self):
        """A measured value, most of them small."""
        return round(self.bits(20) / 10 ** (1 + self.below(5)), 3)

    def address(self):
        return "10.%d.%d.%d" % (self.below(16), self.below(256), self.below(256))

    def pod(self, name):
        """The name of a pod, with the hashes of its replica set and its own."""
        return "%s-%s-%s" % (name, self.hexadecimal(9), self.capitals(5).lower())

    def message(self):
        """A line of some log."""
        return self.pick(_MESSAGES).format(
            address=self.address(), small=self.below(4000), large=self.bits(26), digit=self.below(10),
            long=self.hexadecimal(12))
