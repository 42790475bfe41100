using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Bot.Help;

/// <summary>
/// Packs what was suggested into the subject of a question, so that a typed "yes" finds it again on any node: the first four
/// bytes of the SHA-256 of each name.
/// </summary>
internal static class SuggestionKey
{
    /// <summary>As many names as find room.</summary>
    public const int Most = 4;

    private const int Part = sizeof(uint);

    public static Guid Of(IReadOnlyList<string> names)
    {
        Span<byte> packed = stackalloc byte[Most * Part];
        for (var i = 0; i < Math.Min(Most, names.Count); i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(packed[(i * Part)..], Hash(names[i]));
        }

        return new Guid(packed, bigEndian: true);
    }

    /// <summary>Those of the known names that were packed, in the order in which they were; what is no longer known is missing.</summary>
    public static IReadOnlyList<string> Find(Guid subject, IEnumerable<string> known)
    {
        Span<byte> packed = stackalloc byte[Most * Part];
        subject.TryWriteBytes(packed, bigEndian: true, out _);
        var hashes = new uint[Most];
        for (var i = 0; i < Most; i++)
        {
            hashes[i] = BinaryPrimitives.ReadUInt32BigEndian(packed[(i * Part)..]);
        }

        var byHash = known.DistinctBy(Hash).ToDictionary(Hash);
        return [.. hashes.Where(hash => hash != 0).Select(byHash.GetValueOrDefault).OfType<string>()];
    }

    private static uint Hash(string name) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
