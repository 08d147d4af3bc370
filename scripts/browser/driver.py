"""A headless Chromium, driven over WebDriver with the standard library alone."""
import base64
import json
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

ARGUMENTS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]
START_SECONDS = 30


class BrowserError(Exception):
    """The browser could not be started, or did not do what it was asked for."""


def is_there():
    """Whether there is a browser with its driver."""
    return bool(shutil.which("chromedriver") and (shutil.which("chromium") or shutil.which("google-chrome")))


class Browser:
    """One window of one browser; to be used in `with`."""

    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.base = "http://127.0.0.1:%d" % port
        self.session = ""
        self.process = subprocess.Popen(["chromedriver", "--port=%d" % port], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self._wait()
            logs = {"browser": "ALL", "performance": "ALL"}
            options = {"browserName": "chrome", "goog:chromeOptions": {"args": ARGUMENTS}, "goog:loggingPrefs": logs}
            self.session = "/session/" + self._ask("POST", "/session", {"capabilities": {"alwaysMatch": options}})["sessionId"]
        except Exception:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.session:
            try:
                self._ask("DELETE", self.session)
            except (BrowserError, OSError):
                pass
        self.process.terminate()
        self.process.wait()

    def _wait(self):
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            try:
                return self._ask("GET", "/status")
            except OSError:
                time.sleep(0.05)
        raise BrowserError("chromedriver does not answer")

    def _ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise BrowserError(json.load(error)["value"]["message"].splitlines()[0]) from None

    def command(self, name, **parameters):
        """A command of the DevTools protocol."""
        return self._ask("POST", self.session + "/goog/cdp/execute", {"cmd": name, "params": parameters})

    def open(self, path):
        """Opens a file, without what earlier pages left in the logs."""
        self.logs("browser"), self.logs("performance")
        self._ask("POST", self.session + "/url", {"url": path.resolve().as_uri()})

    def run(self, script, *arguments):
        """The value that a script returns."""
        return self._ask("POST", self.session + "/execute/sync", {"script": script, "args": list(arguments)})

    def run_later(self, script, *arguments):
        """The value that a script hands to its last argument."""
        return self._ask("POST", self.session + "/execute/async", {"script": script, "args": list(arguments)})

    def logs(self, kind):
        """What was logged since the last time it was asked for."""
        return self._ask("POST", self.session + "/se/log", {"type": kind})

    def show(self, width, height=900, dark=False, media="", scripts=True):
        """The size of the window, its colours, the medium, and whether scripts run in what is opened next."""
        self.command("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.command("Emulation.setEmulatedMedia", media=media, features=[scheme])
        self.command("Emulation.setScriptExecutionDisabled", value=not scripts)

    def picture(self, width, top, height, kind="png", scale=1):
        """A part of the page as PNG or WebP."""
        clip = {"x": 0, "y": top, "width": width, "height": height, "scale": scale}
        quality = {} if kind == "png" else {"quality": 80}
        picture = self.command("Page.captureScreenshot", format=kind, captureBeyondViewport=True, clip=clip, **quality)
        return base64.b64decode(picture["data"])

    def pdf(self, width, height):
        """The page on paper, in inches."""
        paper = self.command("Page.printToPDF", printBackground=True, preferCSSPageSize=True, paperWidth=width, paperHeight=height)
        return base64.b64decode(paper["data"])
