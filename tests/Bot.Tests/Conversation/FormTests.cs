using System.Text.Json;
using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Tests.Conversation;

/// <summary>Values of inputs in the shapes in which clients send them.</summary>
public sealed class FormTests
{
    [Theory]
    [InlineData("26", 26)]
    [InlineData("26.0", 26)]
    [InlineData("26,0", 26)]
    [InlineData("26,00", 26)]
    [InlineData(" 26 ", 26)]
    [InlineData("+5", 5)]
    [InlineData("-1", -1)]
    [InlineData("２６", 26)]
    [InlineData("٢٦", 26)]
    [InlineData("٢٦٫٠", 26)]
    [InlineData("۲۶", 26)]
    [InlineData("26.5", null)]
    [InlineData("1,000", null)]
    [InlineData("1e3", null)]
    [InlineData("forty", null)]
    [InlineData("", null)]
    [InlineData("99999999999", null)]
    public void Whole_numbers_are_read_as_clients_write_them(string sent, int? expected)
    {
        Assert.Equal(expected, Form($$"""{"a":{{JsonSerializer.Serialize(sent)}}}""").Number("a"));
    }

    [Theory]
    [InlineData("2026-05-01")]
    [InlineData("2026-05-01T00:00:00Z")]
    [InlineData("2026-05-01T00:00:00.000+02:00")]
    [InlineData("2026-05-01 00:00")]
    [InlineData("２０２６-０５-０１")]
    [InlineData("٢٠٢٦-٠٥-٠١")]
    public void A_date_may_have_a_time_behind_it_and_digits_of_any_script(string sent) =>
        Assert.Equal(new DateOnly(2026, 5, 1), Form($$"""{"a":"{{sent}}"}""").Date("a"));

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("01.05.2026")]
    [InlineData("2026-05-01x")]
    [InlineData("")]
    public void Anything_else_is_no_date(string sent) => Assert.Null(Form($$"""{"a":"{{sent}}"}""").Date("a"));

    [Fact]
    public void Null_and_objects_are_missing_and_lists_are_joined()
    {
        var form = Form("""{"none":null,"thing":{"x":1},"list":["C#","SQL"],"number":4,"off":false,"on":true}""");

        Assert.Equal(["", "", "C#,SQL", "4"], new[] { "none", "thing", "list", "number" }.Select(form.Text));
        Assert.False(form.Has("none"));
        Assert.Equal(["C#", "SQL"], form.Choices("list"));
        Assert.Equal(4, form.Number("number"));
        Assert.Null(form.Number("none"));
    }

    [Fact]
    public void A_switch_is_on_or_off_and_no_text()
    {
        var form = Form("""{"on":true,"off":false,"text":"true"}""");

        Assert.Equal([true, false, true], new[] { "on", "off", "text" }.Select(form.IsOn));
        Assert.Equal(["", "", "true"], new[] { "on", "off", "text" }.Select(form.Text));
    }

    private static Form Form(string json) =>
        FormValues.Read(JsonDocument.Parse(json).RootElement.EnumerateObject(), text => text);
}
