import Glibc

/// The identity that Linux checks for files: of the calling thread alone, and without it root has no special rights.
@_silgen_name("setfsuid")
private func setFileSystemUser(_ user: uid_t) -> CInt

/// Runs `body` as somebody whom file modes apply to, also when the tests run as root.
func withoutPrivileges(_ body: () -> Void) {
  guard geteuid() == 0 else { return body() }
  _ = setFileSystemUser(65_534)
  defer { _ = setFileSystemUser(0) }
  body()
}
