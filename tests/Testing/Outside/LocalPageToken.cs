using System.Text.RegularExpressions;

namespace MentorBot.Testing.Outside;

/// <summary>Reads the token that the page <c>/local</c> carries, as the page's own script does.</summary>
public static partial class LocalPageToken
{
    /// <summary>The header that the local endpoints expect it in.</summary>
    public const string Header = "X-MentorBot-Local";

    /// <param name="http">A client whose base address is the bot's.</param>
    /// <exception cref="InvalidOperationException">The page is there and carries none.</exception>
    /// <exception cref="HttpRequestException">The page does not answer.</exception>
    public static async Task<string> ReadAsync(HttpClient http)
    {
        var page = await http.GetStringAsync(new Uri("/local", UriKind.Relative));
        return Token().Match(page) is { Success: true } found
            ? found.Groups["token"].Value
            : throw new InvalidOperationException("The local page carries no token.");
    }

    [GeneratedRegex("<meta name=\"mentorbot-token\" content=\"(?<token>[^\"]+)\">", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
