using System.Security.Cryptography;
using System.Text;

namespace MentorBot.Bot.Local;

/// <summary>
/// A word that the local page carries and that its data and its clock ask for, so that only somebody who has read the page
/// can use them.
/// </summary>
/// <param name="text">Empty to draw one; a given one survives a restart of the bot, and with it the open pages.</param>
internal sealed class LocalToken(string text) : IEndpointFilter
{
    public const string Header = "X-MentorBot-Local";

    public string Text { get; } = text.Length > 0 ? text : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsGiven(context.HttpContext.Request)
            ? next(context)
            : ValueTask.FromResult<object?>(Results.StatusCode(StatusCodes.Status403Forbidden));

    private bool IsGiven(HttpRequest request) =>
        request.Headers[Header] is [{ } given]
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(Text));
}
