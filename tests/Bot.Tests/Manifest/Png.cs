using System.Buffers.Binary;
using System.IO.Compression;

namespace MentorBot.Bot.Tests.Manifest;

/// <summary>Reads the pixels of the icons: 8-bit RGBA without filters, as <c>eng/icons.mjs</c> writes them.</summary>
internal sealed class Png
{
    private const int BytesPerPixel = 4;
    private readonly byte[] rows;

    private Png(int width, int height, byte[] rows) => (Width, Height, this.rows) = (width, height, rows);

    public int Width { get; }

    public int Height { get; }

    public static Png Read(byte[] file)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        var header = file.AsSpan(16, 13);
        Assert.Equal([8, 6, 0, 0, 0], header[8..].ToArray());
        var width = BinaryPrimitives.ReadInt32BigEndian(header);
        var height = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        return new Png(width, height, Inflate(file));
    }

    public (byte Red, byte Green, byte Blue, byte Alpha) this[int x, int y]
    {
        get
        {
            var row = y * ((Width * BytesPerPixel) + 1);
            Assert.Equal(0, rows[row]);
            var at = row + 1 + (x * BytesPerPixel);
            return (rows[at], rows[at + 1], rows[at + 2], rows[at + 3]);
        }
    }

    public IEnumerable<(int X, int Y)> Places() =>
        from y in Enumerable.Range(0, Height)
        from x in Enumerable.Range(0, Width)
        select (x, y);

    private static byte[] Inflate(byte[] file)
    {
        using var compressed = new MemoryStream();
        for (var at = 8; at < file.Length; )
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (file.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                compressed.Write(file, at + 8, length);
            }

            at += length + 12;
        }

        compressed.Position = 0;
        using var pixels = new MemoryStream();
        using (var inflate = new ZLibStream(compressed, CompressionMode.Decompress))
        {
            inflate.CopyTo(pixels);
        }

        return pixels.ToArray();
    }
}
