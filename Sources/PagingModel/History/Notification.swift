/// One attempt to reach one person on one channel.
public struct Notification: Hashable, Sendable {
  public var at: Timestamp
  public var person: PersonID
  public var channel: NotificationChannel
  /// The hours class of the moment in the person's zone.
  public var hours: HoursClass

  public init(at: Timestamp, person: PersonID, channel: NotificationChannel, hours: HoursClass) {
    self.at = at
    self.person = person
    self.channel = channel
    self.hours = hours
  }
}

/// What a person lived through: the notifications on interrupting channels of one short while, counted once.
public struct Interruption: Hashable, Sendable {
  /// The moment of its first notification.
  public var at: Timestamp
  public var person: PersonID
  /// The index of the episode that the first notification belongs to.
  public var episode: Int32
  /// The hours class of its first notification.
  public var hours: HoursClass

  public init(at: Timestamp, person: PersonID, episode: Int32, hours: HoursClass) {
    self.at = at
    self.person = person
    self.episode = episode
    self.hours = hours
  }
}
