using System.Globalization;
using System.Text;

namespace MentorBot.Domain.Shared;

/// <summary>
/// Characters that show nothing and change how others are read or compared: zero-width blanks, joiners, soft hyphens, marks
/// that turn the direction of writing, and tags.
/// </summary>
public static class Invisible
{
    private const int SoftHyphen = 0x00AD;
    private const int HangulFiller = 0x3164;
    private const int HalfwidthHangulFiller = 0xFFA0;

    /// <summary>Unicode's format characters, but for signs that are seen, such as those before Arabic numbers.</summary>
    public static bool Includes(Rune rune) =>
        rune.Value is SoftHyphen or HangulFiller or HalfwidthHangulFiller
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && !IsSeen(rune.Value));

    /// <summary>Zero-width joiner and non-joiner.</summary>
    public static bool IsJoiner(Rune rune) => rune.Value is 0x200D or 0x200C;

    private static bool IsSeen(int value) =>
        value is (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD;
}
