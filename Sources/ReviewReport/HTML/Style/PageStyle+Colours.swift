/// Colours by what they mean, each checked for its contrast on the paper that it stands on.
extension PageStyle {
  static let colours: StaticString = """
    :root { color-scheme: light dark;
      --paper: #fff; --wash: #f4f6f8; --ink: #15191e; --ink2: #4b545f; --link: #0a559c; --focus: #b35900;
      --line: #d3d9df; --hair: #e7ebef; --axis: #7b8692;
      --act: #0b6b62; --unk: #e3e8ed; --unk-edge: #7d8894; --not: #cf6a1a; --met: #0b6b62; --unmet: #9c4208;
      --business: #8794a3; --off: #4a7dbd; --sleep: #14305f; --mark: #14305f; --band: #d5e2ef;
      --h0: #eef2f6; --h1: #cfdeee; --h2: #98bbdc; --h3: #5b8fc5; --h4: #2d5f9e; --h5: #14305f;
      --on-light: #15191e; --on-h3: #15191e; --on-dark: #fff }
    @media screen and (prefers-color-scheme: dark) { :root {
      --paper: #12161b; --wash: #1a2027; --ink: #e9edf1; --ink2: #a9b4bf; --link: #8fc1f5; --focus: #f0a468;
      --line: #3a444f; --hair: #262e37; --axis: #7d8996;
      --act: #2f9a8a; --unk: #2f3841; --unk-edge: #8f9ba7; --not: #e08a45; --met: #5cc9b8; --unmet: #f0a468;
      --business: #66727f; --off: #4f86c6; --sleep: #cfe3fb; --mark: #cfe3fb; --band: #26394d;
      --h0: #1b222a; --h1: #22384f; --h2: #2c557f; --h3: #4079b4; --h4: #7fb0e0; --h5: #cfe3fb;
      --on-light: #e9edf1; --on-h3: #fff; --on-dark: #12161b } }

    """
}
