internal import CAllocator

/// The C library's memory allocator.
enum Heap {
  /// Has large pieces of memory given back to the system as soon as they are free.
  ///
  /// The GNU library learns from the first large piece that is freed to keep the next ones, in a heap that ends where
  /// its last used byte is: what was read would stay in memory beside what is made of it.
  static func givesBackLargePieces() { callocator_mapFrom(128 << 10) }
}
