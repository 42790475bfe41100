using System.Data.Common;

namespace MentorBot.Domain.Store;

/// <summary>Tells a database that is away for a while from a bug: after the first the channel should deliver again.</summary>
public static class StoreOutage
{
    public static bool Explains(Exception exception)
    {
        for (Exception? e = exception; e is not null; e = e.InnerException)
        {
            if (e is DbException { IsTransient: true })
            {
                return true;
            }
        }

        return false;
    }
}
