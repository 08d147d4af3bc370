public import LogInput

/// A file of shifts that a configuration names: what it says of them wins over what the file does.
public struct ScheduleFile: Hashable, Sendable {
  public var path: InputPath
  /// What the rota is called.
  public var name: String
  public var team: String?
  public var role: String?

  public init(path: InputPath, name: String, team: String? = nil, role: String? = nil) {
    self.path = path
    self.name = name
    self.team = team
    self.role = role
  }
}
