using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.People;

/// <summary>
/// Finds what a conversation last led to, for a chat window that forgets everything when it is closed. In Teams, which keeps
/// the conversation, there is nothing to find and nothing is asked.
/// </summary>
public sealed class FindLastShown(MentorStore store, WelcomePolicy policy)
{
    /// <returns>
    /// The button, as JSON, whose card shows the state after the last change in this conversation; null if there was none in
    /// the past days.
    /// </returns>
    public Task<string?> RunAsync(string conversationId, CancellationToken cancellation)
    {
        var start = conversationId + "|";
        return policy.AgainAfter is null
            ? Task.FromResult<string?>(null)
            : store
                .HandledActivities.Where(h => h.Key.StartsWith(start) && h.Show != null)
                .OrderByDescending(h => h.HandledAt)
                .Select(h => h.Show)
                .FirstOrDefaultAsync(cancellation);
    }
}
