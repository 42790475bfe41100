using System.Text;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Texts;

/// <summary>The one place where text from outside becomes safe to parse, compare and store.</summary>
public sealed class PlainTextTests : DatabaseTest
{
    [Theory]
    [InlineData("Jose\u0301", "José")]
    [InlineData("O\u2019Hara", "O'Hara")]
    [InlineData("O\u00B4Hara", "O'Hara")]
    [InlineData("Ada\u00A0\u2003Lovelace\t ", "Ada Lovelace")]
    [InlineData("\u200BAda\uFEFF\u00AD", "Ada")]
    [InlineData("A\u200Dda", "Ada")]
    [InlineData("\u202Eada\u2066\u061C", "ada")]
    [InlineData("Ada\0 \u0007x", "Ada x")]
    [InlineData("a\r\nb\u2028c", "a b c")]
    public void One_line_is_normal_text(string typed, string expected) =>
        Assert.Equal(expected, PlainText.OneLine(typed));

    [Theory]
    [InlineData("👩🏽‍💻")]
    [InlineData("👍🏽 4️⃣")]
    [InlineData("نور الهدى")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("क्\u200Dष")]
    [InlineData("R&D — «x» “y” <b> \\ `")]
    public void What_is_written_that_way_stays(string typed) =>
        Assert.Equal(typed.Normalize(NormalizationForm.FormC), PlainText.OneLine(typed));

    [Fact]
    public void Half_of_a_surrogate_pair_is_seen_to_be_none() =>
        Assert.Equal("cut \uFFFD x", PlainText.OneLine("cut \ud83d x"));

    [Fact]
    public void Lines_stay_lines() => Assert.Equal("a\nb  c", PlainText.Lines(" a\r\nb\u00A0\tc\u0085"));

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab😀", 3, "ab")]
    [InlineData("😀😀", 3, "😀")]
    [InlineData("ae\u0301\u0302x", 3, "a")]
    [InlineData("👩🏽‍💻", 5, "👩🏽\u200D")] // one letter longer than the limit
    [InlineData("ab👩🏽‍💻", 8, "ab")]
    public void Text_is_cut_between_letters(string text, int most, string expected) =>
        Assert.Equal(expected, PlainText.Cut(text, most));

    [Fact]
    public void Thousands_of_marks_on_one_letter_become_few() =>
        Assert.InRange(PlainText.OneLine("e" + new string('\u0301', 12_000)).Length, 2, 32);

    [Theory]
    [InlineData("٤", "4")]
    [InlineData("５/５", "5/5")]
    [InlineData("१२", "12")]
    [InlineData("a4😀", "a4😀")]
    public void Digits_of_every_script_are_digits(string text, string expected) =>
        Assert.Equal(expected, PlainText.WithAsciiDigits(text));

    /// <summary>Every text, whatever it is made of, is the same when it was made safe twice, and PostgreSQL keeps it.</summary>
    [Fact]
    public async Task Whatever_it_is_made_of_it_can_be_stored_and_read_back()
    {
        var random = new Random(5);
        var people = Enumerable.Range(0, 300).Select(_ => PersonCalled(Anything(random))).ToList();
        await using (var store = Database.NewStore())
        {
            store.AddRange(people);
            await store.SaveChangesAsync();
        }

        await using var again = Database.NewStore();
        foreach (var person in people)
        {
            var stored = (await again.People.FindAsync(person.Id))!;
            Assert.Equal(person.Name, stored.Name);
            Assert.Equal(stored.Name, PlainText.OneLine(stored.Name));
            Assert.InRange(stored.Name.Length, 0, Person.MaxNameLength);
        }
    }

    private static Person PersonCalled(string name)
    {
        var entry = new DirectoryPerson(Ids.NewGuid(A.Now), name, name, name, name, Locale: name, ZoneId: name);
        return Person.FromDirectory(entry, A.Now);
    }

    private static string Anything(Random random)
    {
        var text = new char[random.Next(600)];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = random.Next(3) switch
            {
                0 => (char)random.Next(0x80),
                1 => (char)random.Next(0xD700, 0xE100),
                _ => (char)random.Next(0x10000),
            };
        }

        return new string(text);
    }
}
