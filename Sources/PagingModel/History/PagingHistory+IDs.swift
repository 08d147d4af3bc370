extension PagingHistory {
  /// The id of the episode with this index, as `episodeIDs` has it; also where those were not asked for.
  ///
  /// Hashes one message; O(1) where the ids are there.
  public func id(ofEpisode index: Int) -> UInt64 {
    if !episodeIDs.isEmpty { return episodeIDs[index] }
    let episode = episodes[index]
    var message: [UInt8] = []
    texts.withBytes(of: episode.alertKey.position) { message.append(copying: $0) }
    message.append(0x0A)
    episode.firedAt.write(to: &message)
    let isRepeated =
      index > 0 && episodes[index - 1].alertKey == episode.alertKey && episodes[index - 1].firedAt == episode.firedAt
    if isRepeated, let occurrence = episode.occurrence { appendOwnKey(occurrence, to: &message) }
    let digest = SHA256.words(message.span)
    return UInt64(digest[0]) << 32 | UInt64(digest[1])
  }

  /// The ids of the monitors' episodes that are part of a pager's.
  public func members(of joined: JoinedFiring) -> [UInt64] {
    Array(members[Int(joined.memberStart)..<Int(joined.memberStart + joined.memberCount)])
  }

  /// A line feed and what the source calls the firing.
  private func appendOwnKey(_ occurrence: OccurrenceID, to message: inout [UInt8]) {
    message.append(0x0A)
    if let told = toldIncidents[occurrence], let told {
      return texts.withBytes(of: told.position) { message.append(copying: $0) }
    }
    occurrenceKeys.withBytes(of: occurrence.position) { key in message.append(copying: key.extracting(1..<key.count)) }
  }
}
