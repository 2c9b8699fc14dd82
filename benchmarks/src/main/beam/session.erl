%% A process that does nothing but exist.
-module(session).
-behaviour(gen_server).
-export([start_link/1, init/1, handle_call/3, handle_cast/2]).

start_link(Number) -> gen_server:start_link(?MODULE, Number, []).

init(Number) -> {ok, Number}.

handle_call(number, _, Number) -> {reply, Number, Number}.

handle_cast(_, Number) -> {noreply, Number}.
