using MentorBot.Bot.CheckIns;
using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Tests.Conversation;

/// <summary>Answers as people type them.</summary>
public sealed class TypedWordsTests
{
    [Theory]
    [InlineData("Yes, please")]
    [InlineData("yes,")]
    [InlineData("Yes 😊")]
    [InlineData("👍🏽")]
    [InlineData("👍👍")]
    [InlineData("✅")]
    [InlineData("✔️")]
    [InlineData("Yup")]
    [InlineData("Yes I do")]
    [InlineData("\"yes\"")]
    [InlineData("*yes*")]
    [InlineData("yes please!")]
    [InlineData("Yes, thank you, we did 👍")]
    [InlineData("ＹＥＳ")]
    [InlineData("Ja")]
    [InlineData("jep!")]
    [InlineData("Na klar")]
    [InlineData("gerne")]
    [InlineData("Ja, bitte 👍")]
    [InlineData("Ja, haben wir")]
    public void Yes_is_yes(string text) => Assert.True(YesOrNo.Parse(text));

    [Theory]
    [InlineData("No, thanks")]
    [InlineData("No, sorry")]
    [InlineData("nah")]
    [InlineData("no thank you.")]
    [InlineData("No – not this time")]
    [InlineData("👎🏿")]
    [InlineData("❌")]
    [InlineData("Nein")]
    [InlineData("Nö")]
    [InlineData("nein danke")]
    [InlineData("leider nicht")]
    [InlineData("Nein, diesmal nicht, tut mir leid")]
    public void No_is_no(string text) => Assert.False(YesOrNo.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("yes and no")]
    [InlineData("yes but not now")]
    [InlineData("yes 👎")]
    [InlineData("no time")]
    [InlineData("no problem")]
    [InlineData("yesterday")]
    [InlineData("nothing")]
    [InlineData("ja und nein")]
    [InlineData("nein, keine Zeit")]
    [InlineData("jawohl, aber nicht jetzt")]
    [InlineData("👍👎")]
    [InlineData("Yes we met and it was good, thank you so much for asking me about it, dear bot")]
    public void What_says_more_is_neither(string text) => Assert.Null(YesOrNo.Parse(text));

    [Theory]
    [InlineData("4/5", 4)]
    [InlineData("4 / 5", 4)]
    [InlineData("4 of 5", 4)]
    [InlineData("4 out of 5.", 4)]
    [InlineData("4 stars", 4)]
    [InlineData("⭐⭐⭐⭐", 4)]
    [InlineData("⭐️⭐️", 2)]
    [InlineData("★★★★☆", 4)]
    [InlineData("5!", 5)]
    [InlineData("５", 5)]
    [InlineData("٤", 4)]
    [InlineData("4️⃣", 4)]
    [InlineData("Four", 4)]
    [InlineData("one star", 1)]
    [InlineData("vier", 4)]
    [InlineData("4 von 5", 4)]
    [InlineData("3 Sterne", 3)]
    [InlineData("9", 9)]
    public void A_rating_is_a_rating(string text, int expected) => Assert.Equal(expected, RatingWords.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("4.5")]
    [InlineData("4/10")]
    [InlineData("four of us")]
    [InlineData("stars")]
    [InlineData("⭐⭐⭐⭐⭐⭐")]
    [InlineData("It was a 4")]
    public void Other_words_are_no_rating(string text) => Assert.Null(RatingWords.Parse(text));

    [Theory]
    [InlineData("4 gave got", 4)]
    [InlineData("4/5 gave", 4)]
    [InlineData("⭐⭐⭐ got", 3)]
    [InlineData("four gave", 4)]
    [InlineData("٥, got", 5)]
    [InlineData("one of us was late", null)]
    [InlineData("gave 4", null)]
    public void A_line_may_begin_with_a_rating(string line, int? expected) =>
        Assert.Equal(expected, RatingWords.Leading(line));
}
