import YAMLReading

/// The names that are taken, by their bytes: what Unicode takes for the same may be two.
struct NameRegistry {
  /// What has the names, in the singular and in the plural.
  let one: String
  let many: String
  private var owners: [[UInt8]: Owner] = [:]

  struct Owner: Equatable {
    var number: Int
    var place: String
  }

  init(one: String, many: String) {
    self.one = one
    self.many = many
  }

  /// Who has a name.
  func owner(of name: String) -> Owner? { owners[Array(name.utf8)] }

  /// Takes a name; says whose it is when it is taken already.
  mutating func take(_ name: String, for owner: Owner) -> Owner? {
    let key = Array(name.utf8)
    if let known = owners[key] { return known }
    owners[key] = owner
    return nil
  }
}
